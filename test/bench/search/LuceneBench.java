import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * Lucene in the place of an engine of the search bench, with the settings that suit it best: one
 * segment, no positions, no stored text, block-max WAND (on by itself for ten results), no query
 * cache, one thread for building and one for asking. English words as its own EnglishAnalyzer cuts
 * them: stop words out, Porter's stems. Figures go to stdout, a JSON object a line.
 *
 * <pre>
 *   measure PASSAGES INDEX QUESTIONS WARM_UP_MS BUDGET_MS ROUNDS ADDS   builds, asks, adds
 *   ram     PASSAGES INDEX QUESTIONS WARM_UP_MS BUDGET_MS ROUNDS        asks a copy in RAM
 *   load    INDEX QUESTION                                         opens what was built
 *   rank    DOCUMENTS QUESTIONS K1 B                               ten places a question
 * </pre>
 */
public final class LuceneBench {
  private static final int LIMIT = 10;
  private static final int WARM_QUESTIONS = 2_000;
  private static final Analyzer ANALYZER = new EnglishAnalyzer();
  private static final QueryBuilder PARSER = new QueryBuilder(ANALYZER);
  private static final FieldType WORDS = new FieldType(TextField.TYPE_NOT_STORED);
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  static {
    WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    WORDS.freeze();
  }

  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "measure" -> measure(args);
      case "ram" -> askInRam(args);
      case "load" -> load(Path.of(args[1]), args[2]);
      case "rank" -> rank(Path.of(args[1]), Path.of(args[2]), args[3], args[4]);
      default -> throw new IllegalArgumentException("expected a command, found " + args[0]);
    }
  }

  private static void measure(String[] args) throws Exception {
    Path index = Path.of(args[2]);
    Plan plan = Plan.of(args);
    long before = heldBytes();
    long start = System.nanoTime();
    try (Directory directory = new MMapDirectory(index)) {
      build(directory, Path.of(args[1]), new BM25Similarity());
      double buildSeconds = milliseconds(start) / 1000;
      long mergeStart = System.nanoTime();
      mergeToOne(directory);
      String remark = String.format(Locale.ROOT,
          "Merging into one segment took %.1f s more, which are not counted as building.", milliseconds(mergeStart) / 1000);
      try (IndexReader reader = DirectoryReader.open(directory)) {
        long indexBytes = bytesOf(directory);
        double memoryMb = (heldBytes() - before + indexBytes) / 1048576.0;
        print("\"building\":{\"seconds\":%.3f,\"memoryMb\":%.1f},\"savedBytes\":%d,\"remarks\":[\"%s\"]",
            buildSeconds, memoryMb, indexBytes, remark);
        print("\"asking\":%s", ask(searcher(reader, new BM25Similarity()), plan));
      }
      if (plan.isAdding) addWhileAsking(directory, plan);
    }
  }

  private static void askInRam(String[] args) throws Exception {
    Plan plan = Plan.of(args);
    try (Directory ram = new ByteBuffersDirectory()) {
      try (Directory directory = new MMapDirectory(Path.of(args[2]))) {
        for (String file : directory.listAll()) {
          if (!file.equals("write.lock")) ram.copyFrom(directory, file, file, IOContext.READONCE);
        }
      }
      try (IndexReader reader = DirectoryReader.open(ram)) {
        print("\"asking\":%s", ask(searcher(reader, new BM25Similarity()), plan));
      }
    }
  }

  private static void load(Path index, String question) throws IOException {
    long before = heldBytes();
    long start = System.nanoTime();
    try (Directory directory = new MMapDirectory(index);
        IndexReader reader = DirectoryReader.open(directory)) {
      double ms = milliseconds(start);
      search(searcher(reader, new BM25Similarity()), question);
      double memoryMb = (heldBytes() - before + bytesOf(directory)) / 1048576.0;
      print("\"loading\":{\"ms\":%.3f,\"memoryMb\":%.1f}", ms, memoryMb);
    }
  }

  private static void rank(Path documents, Path questions, String k1, String b) throws IOException {
    Similarity similarity = new BM25Similarity(Float.parseFloat(k1), Float.parseFloat(b));
    try (Directory directory = new ByteBuffersDirectory()) {
      build(directory, documents, similarity);
      mergeToOne(directory);
      try (IndexReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = searcher(reader, similarity);
        for (String question : Files.readAllLines(questions)) {
          OUT.println(Arrays.stream(search(searcher, question))
              .mapToObj(String::valueOf).collect(Collectors.joining(" ")));
        }
      }
    }
  }

  /** Merges keep the order of the documents, so that a number is a place. */
  private static IndexWriterConfig config(Similarity similarity) {
    return new IndexWriterConfig(ANALYZER)
        .setSimilarity(similarity)
        .setRAMBufferSizeMB(1024)
        .setUseCompoundFile(false)
        .setMergeScheduler(new SerialMergeScheduler())
        .setMergePolicy(new LogDocMergePolicy());
  }

  private static void build(Directory directory, Path passages, Similarity similarity)
      throws IOException {
    IndexWriterConfig config = config(similarity).setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    try (IndexWriter writer = new IndexWriter(directory, config);
        BufferedReader lines = Files.newBufferedReader(passages)) {
      Document document = new Document();
      Field field = new Field("text", "", WORDS);
      document.add(field);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        field.setStringValue(line);
        writer.addDocument(document);
      }
      writer.commit();
    }
  }

  private static void mergeToOne(Directory directory) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, config(new BM25Similarity()))) {
      writer.forceMerge(1);
      writer.commit();
    }
  }

  private static IndexSearcher searcher(IndexReader reader, Similarity similarity) {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    searcher.setSimilarity(similarity);
    return searcher;
  }

  private static int[] search(IndexSearcher searcher, String question) throws IOException {
    Query query = PARSER.createBooleanQuery("text", question);
    if (query == null) return new int[0];
    ScoreDoc[] found = searcher.search(query, LIMIT).scoreDocs;
    int[] places = new int[found.length];
    for (int i = 0; i < found.length; i++) places[i] = found[i].doc;
    return places;
  }

  private static String ask(IndexSearcher searcher, Plan plan) throws IOException {
    List<String> figures = new ArrayList<>();
    for (QuestionSet questions : plan.questions) {
      warm(searcher, questions.warmUp, plan.warmUpMs);
      List<Double> durations = new ArrayList<>();
      double spent = 0;
      for (int round = 0; round < plan.rounds; round++) {
        for (String question : questions.timed) {
          if (spent > plan.budgetMs) break;
          long start = System.nanoTime();
          search(searcher, question);
          double took = milliseconds(start);
          durations.add(took);
          spent += took;
        }
      }
      int answers = durations.size();
      figures.add(String.format(Locale.ROOT,
          "{\"words\":%d,\"questions\":%d,\"answers\":%d,\"p50Ms\":%.4f,\"p99Ms\":%s}",
          questions.words, Math.min(answers, questions.timed.size()), answers,
          percentile(durations, 0.5), answers < 100 ? "null" : number(percentile(durations, 0.99))));
    }
    return figures.toString();
  }

  private static void warm(IndexSearcher searcher, List<String> questions, double forMs)
      throws IOException {
    long start = System.nanoTime();
    for (int i = 0; ; i++) {
      double spent = milliseconds(start);
      // On a busy machine the compilers come late: so many questions, but not for ever.
      if (spent > forMs && (i > WARM_QUESTIONS || spent > 6 * forMs)) return;
      search(searcher, questions.get(i % questions.size()));
    }
  }

  /** As `addWhileAsking` of the bench does with the other engines, in the same order and pace. */
  private static void addWhileAsking(Directory directory, Plan plan) throws Exception {
    QuestionSet questions = plan.questions.get(plan.questions.size() - 1);
    IndexWriterConfig config = new IndexWriterConfig(ANALYZER);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      SearcherManager manager = new SearcherManager(writer, new SearcherFactory() {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
          return searcher(reader, new BM25Similarity());
        }
      });
      List<Double> tried = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        long start = System.nanoTime();
        searchNow(manager, questions.timed.get(i % questions.timed.size()));
        if (i >= 350) tried.add(milliseconds(start));
      }
      double pace = Math.max(2, 4 * percentile(tried, 0.5));
      for (int i = 0; i < 5; i++) addOne(writer, manager, questions, i);
      List<Double> visible = new ArrayList<>();
      double[] p99 = new double[2];
      for (int phase = 0; phase < 2; phase++) {
        List<Double> times = new ArrayList<>();
        long begin = System.nanoTime();
        double nextAdd = 250;
        for (int asked = 0; asked * pace < 20 * 250; asked++) {
          double due = asked * pace;
          while (milliseconds(begin) < due) Thread.onSpinWait();
          if (phase == 1 && milliseconds(begin) > nextAdd && visible.size() < 20) {
            nextAdd += 250;
            visible.add(addOne(writer, manager, questions, 5 + visible.size()));
          }
          searchNow(manager, questions.timed.get(asked % questions.timed.size()));
          times.add(milliseconds(begin) - due);
        }
        p99[phase] = percentile(times, 0.99);
      }
      print("\"adding\":{\"documents\":%d,\"paceMs\":%.3f,\"visibleP50Ms\":%.3f,\"visibleMaxMs\":%.3f,"
              + "\"quietP99Ms\":%.3f,\"busyP99Ms\":%.3f}",
          visible.size(), pace, percentile(visible, 0.5), percentile(visible, 1), p99[0], p99[1]);
      manager.close();
      writer.rollback();
    }
  }

  private static double addOne(
      IndexWriter writer, SearcherManager manager, QuestionSet questions, int n) throws IOException {
    String word = "zqxj" + (char) ('a' + n % 26) + (char) ('a' + n / 26 % 26) + "kvw";
    Document document = new Document();
    document.add(new Field("text", questions.timed.get(n % questions.timed.size()) + " " + word, WORDS));
    long start = System.nanoTime();
    writer.addDocument(document);
    do {
      manager.maybeRefreshBlocking();
    } while (searchNow(manager, word).length == 0);
    return milliseconds(start);
  }

  private static int[] searchNow(SearcherManager manager, String question) throws IOException {
    IndexSearcher searcher = manager.acquire();
    try {
      return search(searcher, question);
    } finally {
      manager.release(searcher);
    }
  }

  private static long bytesOf(Directory directory) throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) bytes += directory.fileLength(file);
    return bytes;
  }

  private static long heldBytes() {
    System.gc();
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static double milliseconds(long sinceNanoTime) {
    return (System.nanoTime() - sinceNanoTime) / 1e6;
  }

  /** By nearest rank. */
  private static double percentile(List<Double> values, double share) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static void print(String format, Object... values) {
    OUT.println("{" + String.format(Locale.ROOT, format, values) + "}");
  }

  /** Questions of one length. */
  private record QuestionSet(int words, List<String> warmUp, List<String> timed) {}

  /** What to ask and for how long. */
  private record Plan(List<QuestionSet> questions, double warmUpMs, double budgetMs, int rounds, boolean isAdding) {
    /** Lines of the questions' file: number of words, `warmUp` or `timed`, question; tabs between. */
    static Plan of(String[] args) throws IOException {
      Map<String, QuestionSet> sets = new LinkedHashMap<>();
      for (String line : Files.readAllLines(Path.of(args[3]))) {
        String[] parts = line.split("\t", 3);
        QuestionSet set = sets.computeIfAbsent(parts[0],
            words -> new QuestionSet(Integer.parseInt(words), new ArrayList<>(), new ArrayList<>()));
        (parts[1].equals("warmUp") ? set.warmUp : set.timed).add(parts[2]);
      }
      return new Plan(new ArrayList<>(sets.values()), Double.parseDouble(args[4]),
          Double.parseDouble(args[5]), Integer.parseInt(args[6]), args.length > 7 && args[7].equals("adding"));
    }
  }
}
