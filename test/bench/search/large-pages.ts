/**
 * The environment in which glibc asks the system for pages of 2 MB for large blocks of memory, or why
 * there is none. A snapshot is read into memory that the process has never touched, and to get that
 * in pages of 4 KB can take longer than to read it.
 */
export function largePages(): { readonly env: NodeJS.ProcessEnv } | { readonly why: string } {
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  const [major = 0, minor = 0] = (header.glibcVersionRuntime ?? '').split('.').map(Number);
  if (major > 2 || (major === 2 && minor >= 35)) {
    return { env: { GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1' } };
  }
  return { why: 'Large pages of memory need glibc 2.35 or newer.' };
}
