/**
 * Every size that Discord enforces and this bot can meet, in Discord's own units.
 * Text is counted here in UTF-16 code units, which is never fewer than Discord counts.
 * @see https://docs.discord.com/developers/resources/message
 * @see https://docs.discord.com/developers/components/reference
 * @see https://docs.discord.com/developers/interactions/application-commands
 */
export const limits = {
  /** Components of a Components V2 message, nested ones included. */
  components: 40,
  /** Characters over all text displays of a Components V2 message. */
  text: 4000,
  /**
   * Bytes of UTF-8 over all text displays, each charged 12 more: measured by others, not documented;
   * beyond it Discord answers 500. https://github.com/discord/discord-api-docs/issues/8554
   */
  textBytes: 10_170,
  textDisplayOverheadBytes: 12,
  buttonsPerRow: 5,
  buttonLabel: 80,
  /** What fits on a phone without being cut. */
  buttonLabelAdvised: 34,
  customId: 100,
  buttonUrl: 512,
  selectOptions: 25,
  selectOptionText: 100,
  selectPlaceholder: 150,
  modalTitle: 45,
  modalLabel: 45,
  modalComponents: 5,
  textInput: 4000,
  threadTitle: 100,
  autocompleteChoices: 25,
  autocompleteText: 100,
  nonce: 25,
  files: 10,
  commandName: 32,
  commandDescription: 100,
  commandOptions: 25,
  /** Names, descriptions and values of one command, counted together. */
  commandText: 8000,
  slashCommands: 100,
  messageCommands: 15,
} as const;

/** Deadlines of an interaction in milliseconds. https://docs.discord.com/developers/interactions/receiving-and-responding */
export const deadlines = {
  /** From the event to the first answer; later ones are refused with 10062. */
  firstAnswerMs: 3000,
  /** Life of an interaction's token; afterwards edits are refused with 50027. */
  tokenMs: 15 * 60_000,
} as const;

/** Error codes of Discord's REST interface that mean something to this bot. */
export const restErrors = {
  unknownChannel: 10_003,
  unknownGuild: 10_004,
  unknownMessage: 10_008,
  unknownUser: 10_013,
  unknownInteraction: 10_062,
  alreadyAnswered: 40_060,
  missingAccess: 50_001,
  cannotSendToUser: 50_007,
  missingPermissions: 50_013,
  invalidToken: 50_027,
  threadArchived: 50_083,
  noMutualGuilds: 50_278,
  threadLocked: 160_005,
  /** Posts and threads of a server, or open ones of it, are as many as Discord allows. */
  tooManyThreads: 30_033,
  tooManyOpenThreads: 160_006,
  tagRequired: 40_067,
} as const;
