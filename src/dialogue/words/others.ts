/** The words that hold sentences together in languages that the bot does not speak, by BCP 47. */
export const otherStops: Readonly<Record<string, string>> = {
  it: `che di e il la un una è non per con sono ha hanno del della dei delle nel nella gli le lo si come
    anche più ma se chi cosa quando dove perché quanto questo questa era stato stata ci da al alla vero
    hai sei puoi`,
  pt: `que de e o a os as um uma é não para com são tem têm do da dos das no na nos nas se como também
    mais mas quem quando onde porque quanto este esta isso foi foram ele ela você por seu sua verdade`,
  nl: `de het een en van ik is dat niet zijn op aan met voor er maar om hem dan zou wat mijn dit zo door
    over ze zich bij ook tot je uit der daar haar naar heb heeft hoe deze wie waar wanneer waarom hebben
    werd waren`,
  pl: `i w nie na się z do to że jest o jak ale po co tak za od jego czy który przez gdzie kiedy kto
    dlaczego był była było były ile są ma`,
  tr: `ve bir bu da de için mi mı mu mü ne var yok olarak çok daha gibi kim nerede neden nasıl ile ama
    o şu ki değil oldu kadar sonra ben sen biz siz midir`,
  az: `və bir bu da də üçün nə var yox olaraq çox daha kimi kim harada niyə necə ilə amma o ki deyil oldu
    qədər sonra mən sən biz siz mi`,
  sv: `och att det som en på är av för med den till inte har de ett om han hon var jag men sig från vi så
    kan när år vad vem hur varför eller ska`,
  ro: `și în de la a cu pe nu este o un că din să mai se au care pentru ce fost cine când unde cum este
    sunt`,
};
