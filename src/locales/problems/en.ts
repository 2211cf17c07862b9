/** What can be wrong with a source that a moderator brings, by code, in English. See `../en.ts`. */
export const englishProblems = {
  'problem.not-one-line':
    'I expected one line of text, and found “{{value}}”. Please correct it, or leave it out if it is not known.',
  'problem.not-an-address':
    'I expected a web address that begins with https:// or http://, and found “{{value}}”. Please copy it from the address line of a browser.',
  'problem.no-language':
    'I expected the code of a language, such as en or pt-BR, and found “{{value}}”. Please correct it, or leave it out if it is not known.',
  'problem.no-date':
    'I expected a date such as 2020, 2020-10 or 2020-10-14, and found “{{value}}”. Please write it only as precisely as it is known.',
  'problem.no-zone':
    'I expected a time zone such as Europe/Paris or UTC, and found “{{value}}”. Please correct it, or leave it out if it is not known.',
  'problem.no-wording':
    'I expected “verbatim” or “summary”, and found “{{value}}”. Please write one of the two, or leave it out.',
  'problem.no-id':
    'I expected a name of 1 to 200 characters without white space, and found “{{value}}”. Please correct it, or leave it out.',
  'problem.misspelt-field':
    'I do not know this field. Please write “{{value}}” if you meant that; otherwise rename it or take it out.',
  'problem.no-fields':
    'I expected fields with values, such as “publisher: Example News”, one a line, and found something else.',
  'problem.front-matter-unclosed':
    'I expected a line “---” that ends the front matter, and found none within 200 lines and 20,000 characters. Please add it after the last field.',
  'problem.front-matter-only':
    'I expected a text below the front matter, and found none. Please send the whole text.',
  'problem.front-matter-broken':
    'I cannot read the front matter. Please put quotation marks around values that hold a colon or begin with a special character.',
  'problem.empty': 'I expected a text, and found none. Please send its words.',
  'problem.unstorable':
    'The text holds a character that I cannot store. Please take it out, or copy the text again.',
  'problem.utf-16':
    'I expected text in UTF-8, and found {{value}}. Please save it as UTF-8, or paste it.',
  'problem.not-utf-8':
    'I expected text in UTF-8, and found the byte {{value}}, which does not fit. Please save the text as UTF-8, or paste it.',
  'problem.not-utf-8-but':
    'I expected text in UTF-8, and found bytes that fit {{value}}. Please save the text as UTF-8, or paste it.',
  'problem.structured':
    'I expected words to read, and found {{value}}. Please give the file the ending that fits its kind, or send only the words that matter.',
  'problem.pdf':
    'I expected a text, and found a PDF file. Please save its text as .txt or .md, or paste it.',
  'problem.archive':
    'I expected a text, and found an archive or an office document. Please unpack it and save its text as .txt or .md, or paste it.',
  'problem.image': 'I expected a text, and found a picture. I read only text.',
  'problem.binary':
    'I expected a text, and found a file that holds none. Please save its text as .txt or .md, or paste it.',
  'problem.file-kind':
    'I expected one text as a .txt, .md, .html, .vtt or .srt file, and found a file of another kind. Please save its text as .txt or .md, or paste it.',
  'problem.file-of-many':
    'I expected one text as a .txt, .md, .html, .vtt or .srt file, and found a file of many texts. Please send them one by one.',
  'problem.too-many-redirects':
    'The address led on to another more than {{value}} times. Please give the address at which the page ends up in a browser.',
  'problem.page-kind':
    'I expected plain text, Markdown or HTML, and found {{value}}. Please save its text as a file and send that, or paste it.',
  'problem.page-kind-unstated':
    'I expected plain text, Markdown or HTML, and found a page that does not say what it is. Please save its text as a file and send that, or paste it.',
  'problem.page-refused':
    'I expected a page, and the server answered {{value}}. Please check that the address opens in a browser without an account.',
  'problem.too-large':
    'I take at most {{value}} MB, and this is more. Please send the part that matters as a file, or paste it.',
  'problem.not-public':
    'I expected an address of the public internet, and this is none. Please give another one, or paste the text. Whoever operates me can allow others with FETCH_PRIVATE_ADDRESSES.',
  'problem.wrong-port': 'The address names a port at which no web page is. Please check it.',
  'problem.timeout':
    'I got nothing from this address within {{value}} seconds. Please try again later, or paste the text.',
  'problem.no-host': 'I find no server of this name. Please check the address.',
  'problem.no-answer': 'Nothing answers at this address. Please check it.',
  'problem.certificate':
    'The page has a certificate that I cannot trust. Please paste the text if you trust the page.',
  'problem.broken-off': 'The connection broke off. Please try again later, or paste the text.',
  'problem.credentials':
    'The address has a name or a password in it. Please give it without them; what needs a password is no public source.',
  'problem.page-without-words':
    'I find no words on this page; perhaps a script writes them in the browser. Please copy and paste its text.',
  'problem.page-unreadable':
    'I cannot read this page. Please paste the part that matters, or send it as a text file.',
  'problem.text-unfit':
    'I could not work through this text within the time and memory that one text may take. Please send the part that matters, or split it into several texts.',
  'problem.encoding-unknown':
    'I do not know the encoding that the page states: {{value}}. Please save its text as UTF-8 and send that, or paste it.',
  'problem.encoding-wrong':
    'The page states the encoding {{value}}, but is not written in it. Please save its text as UTF-8 and send that, or paste it.',
  'problem.id-taken':
    'I have another text under the id {{value}}. To put yours in its place, use /source supersede, which asks for a reason.',
  'problem.read-only':
    'I was started with --corpus, so my sources can only be read. Whoever operates me must start me without it.',
} as const;
