/**
 * An answer with which Discord refuses a request.
 * Codes are those of Discord's page "Opcodes and Status Codes" (50110 apart, which is made up).
 */
export class ApiError extends Error {
  constructor(
    /** HTTP status. */
    readonly status: number,
    /** Discord's JSON error code; 0 is "general error". */
    readonly code: number,
    message: string,
    /** The tree of faulty fields that accompanies code 50035. */
    readonly errors?: Readonly<Record<string, unknown>>,
  ) {
    super(message);
    this.name = 'ApiError';
  }

  /** The body of the answer. */
  toJSON(): Record<string, unknown> {
    return {
      message: this.message,
      code: this.code,
      ...(this.errors === undefined ? {} : { errors: this.errors }),
    };
  }
}

const known = {
  unauthorized: [401, 0, '401: Unauthorized'],
  notFound: [404, 0, '404: Not Found'],
  methodNotAllowed: [405, 0, '405: Method Not Allowed'],
  badJson: [400, 50109, 'The request body contains invalid JSON.'],
  badForm: [400, 50110, 'The request body contains an invalid multipart form.'],
  tooLarge: [413, 40005, 'Request entity too large'],
  internal: [500, 0, '500: Internal Server Error'],
  unknownApplication: [404, 10002, 'Unknown Application'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownRole: [404, 10011, 'Unknown Role'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  tooManyCommandCreations: [
    400,
    30034,
    'Maximum number of daily application command creates has been reached (200)',
  ],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  tagRequired: [400, 40067, 'A tag is required to create a forum post in this channel'],
  tooManyFollowUps: [
    400,
    40094,
    'This interaction has reached the maximum number of follow-up messages',
  ],
  missingAccess: [403, 50001, 'Missing Access'],
  wrongChannelType: [400, 50024, 'Cannot execute action on this channel type'],
  notTheAuthor: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  cannotMessageUser: [403, 50007, 'Cannot send messages to this user'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  invalidToken: [401, 50027, 'Invalid Webhook Token'],
  bulkDeleteTooOld: [400, 50034, 'You can only bulk delete messages that are under 14 days old.'],
  threadArchived: [400, 50083, 'Thread is archived'],
  threadExists: [400, 160004, 'A thread has already been created for this message'],
  threadLocked: [403, 160005, 'Thread is locked'],
} as const satisfies Record<string, readonly [number, number, string]>;

/** The refusals this server knows, by name. */
export type KnownRefusal = keyof typeof known | 'unknownReference';

/** Makes the refusal of that name. */
export function refusal(name: KnownRefusal): ApiError {
  if (name === 'unknownReference') {
    const fault = { code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', message: 'Unknown message' };
    return new ApiError(400, 50035, 'Invalid Form Body', {
      message_reference: { _errors: [fault] },
    });
  }
  const [status, code, message] = known[name];
  return new ApiError(status, code, message);
}
