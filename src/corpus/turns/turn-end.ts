/** What a chat puts in the place of words. */
export const SERVICE =
  /^(?:<(?:media omitted|attached: [^>]{1,80})>|[\u200e\u200f]?(?:image|video|audio|sticker|gif|document|contact card) omitted|this message was deleted\.?|you deleted this message\.?|missed (?:voice|video) call.{0,40}|\{(?:attachments|embed|reactions|stickers)\}|https?:\/\/\S{1,300}|replying to @\S{1,60}|forwarded (?:from|message).{0,80}|joined the server\.?|pinned a message.{0,60}|started a call.{0,60})$/iu;

/** `Narrator of the clip — "The keeper…`: words of somebody whom no label names. */
export const LOOSE = /^\p{Lu}[^.?!:"“”]{2,90}\s[—–-]{1,2}\s["“«]/u;

/** What is written below a transcript about it. */
export const CLOSING =
  /^[*_([]{0,3}(?:(?:this|the|our) (?:interview|conversation|transcript|discussion|episode|podcast|speech|text|article|programme|program)\b|transcri|(?:media|press) (?:contact|enquir|office)|contact:|e ?& ?oe\b|recorded|edited|copyright|©|published|source|photo|more (?:on|from)|read more|subscribe|listen|related|about the)|^[*_][^*_].{0,600}[*_]$|^[-–—=*#_\s]{2,}$/iu;
