/**
 * Discord's limits in one table.
 * @see https://discord.com/developers/docs/resources/message#create-message
 * @see https://discord.com/developers/docs/components/reference
 */
export const limits = {
  /** Characters of a message's content; the published description's 4,000 is for Nitro users. */
  content: 2_000,
  embedsTotal: 6_000,
  legacyRows: 5,
  rowButtons: 5,
  v2Components: 40,
  v2Text: 4_000,
  /** Measured, undocumented (discord-api-docs #8554): UTF-8 bytes of text before it answers 500. */
  v2Bytes: 10_170,
  /** What each text display adds to those bytes. */
  v2BytesPerText: 12,
  buttonUrl: 512,
  selectOptions: 25,
  modalComponents: 5,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  commandOptions: 25,
  commandCharacters: 8_000,
  slashCommands: 100,
  menuCommands: 15,
  commandCreationsPerDay: 200,
  commandDescription: 100,
  userInstallFollowUps: 5,
  /** Bytes of a request. */
  requestBytes: 25 * 1024 * 1024,
  files: 10,
  gatewayPayloadBytes: 4_096,
  gatewaySendsPerMinute: 120,
  /** Milliseconds to the first answer to an interaction. */
  firstAnswerMs: 3_000,
  /** Milliseconds for which an interaction's token is valid. */
  tokenMs: 15 * 60_000,
  /** Milliseconds for which an enforced nonce is remembered: "the past few minutes" in the docs. */
  nonceMs: 3 * 60_000,
} as const;

/** Length as Discord counts it: code points, not UTF-16 units (a JSON Schema's maxLength does too). */
export function characters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
