import { OperatorError } from './operator-error.js';

/** The operating system refused something: a file, a folder, a port, a connection. */
export class SystemError extends OperatorError {
  constructor(
    /** The system's own, such as `EACCES`. */
    readonly code: string,
    message: string,
    cause: unknown,
  ) {
    super(message, { cause });
  }
}

/** What the system's code means, and what to do about it. */
const meanings: Readonly<Record<string, readonly [found: string, remedy: string]>> = {
  EACCES: ['that this user may not', 'give this user the right, or name another place'],
  EPERM: ['that this user may not', 'give this user the right, or name another place'],
  EROFS: ['a disk that may only be read', 'name another place, or mount the disk for writing'],
  ENOSPC: ['that no space is left on the disk', 'free some space and try again'],
  EDQUOT: ['that this user has used up the space allowed', 'free some space and try again'],
  EFBIG: ['that a file may not grow so large', 'raise the limit of the system and try again'],
  ENOENT: ['that it is not there', 'check the name'],
  ENOTDIR: ['a file where a folder should be', 'name a folder, or move that file away'],
  EISDIR: ['a folder where a file should be', 'name a file, or move that folder away'],
  EEXIST: ['that it is there already', 'name another place, or move it away'],
  ENOTEMPTY: ['a folder that is not empty', 'name another place, or move what is in it away'],
  ENAMETOOLONG: ['a name that is too long', 'name it shorter'],
  ELOOP: ['links that lead round in a circle', 'name the place itself'],
  EIO: ['that the disk fails', 'check the disk, and restore from a backup what it has lost'],
  EBUSY: ['that something else uses it', 'end what uses it and try again'],
  ETXTBSY: ['that something else uses it', 'end what uses it and try again'],
  EMFILE: ['that too many files are open', 'raise the limit of open files (ulimit -n)'],
  ENFILE: ['that too many files are open', 'raise the limit of the system'],
  ENOMEM: ['that no memory is left', 'give the program more memory, or less to do'],
  EADDRINUSE: ['that another program listens there', 'end it, or choose another port'],
  EADDRNOTAVAIL: ['that this machine has no such address', 'choose an address of this machine'],
  ECONNREFUSED: ['nothing that listens there', 'check the address, and that the server runs'],
  ENOTFOUND: ['no such host', 'check the address and the connection to the network'],
  EAI_AGAIN: ['that names of hosts cannot be looked up', 'check the connection to the network'],
  ETIMEDOUT: ['that nobody answers there', 'check the connection to the network'],
  EHOSTUNREACH: ['no way there', 'check the connection to the network'],
  ENETUNREACH: ['no way there', 'check the connection to the network'],
};

/** What was tried, by the name of the system call. */
const deeds: Readonly<Record<string, string>> = {
  open: 'open',
  openat: 'open',
  read: 'read',
  write: 'write',
  fsync: 'write',
  mkdir: 'make the folder',
  mkdtemp: 'make a folder at',
  scandir: 'list the folder',
  opendir: 'list the folder',
  stat: 'look at',
  lstat: 'look at',
  access: 'use',
  copyfile: 'copy',
  rename: 'rename',
  unlink: 'delete',
  rm: 'delete',
  link: 'link',
  chmod: 'change the rights of',
  listen: 'listen at',
  bind: 'listen at',
  connect: 'connect to',
  getaddrinfo: 'find the host',
};

/**
 * A failure of the operating system as a sentence; null for an error of another kind. Follows causes,
 * for libraries wrap what the system told them.
 */
export function systemErrorOf(error: unknown): SystemError | null {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; depth++) {
    const { code, syscall } = cause as NodeJS.ErrnoException;
    const meaning = code === undefined ? undefined : meanings[code];
    if (code !== undefined && typeof syscall === 'string' && meaning !== undefined) {
      const [found, remedy] = meaning;
      const deed = deeds[syscall] ?? syscall;
      return new SystemError(
        code,
        `expected to ${deed} ${placeOf(cause)}, found ${found} (${code}); ${remedy}`,
        error,
      );
    }
    cause = cause.cause;
  }
  return null;
}

function placeOf(error: Error): string {
  const { path, dest, address, port, hostname } = error as NodeJS.ErrnoException & {
    readonly [name in 'dest' | 'address' | 'hostname']?: string;
  } & { readonly port?: number };
  if (path !== undefined) return dest === undefined ? path : `${path} as ${dest}`;
  if (address !== undefined) return port === undefined ? address : `${address}:${port}`;
  return hostname ?? 'a file or an address that the system did not name';
}
