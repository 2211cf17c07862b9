/** The oldest Node that the program runs on, and the newest of each line that is kept up since. */
export const nodeVersions = ['20.20.2', '22.23.3', '24.21.0'] as const;
