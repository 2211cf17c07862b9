/** Words that every question may have, so that they say nothing of what it is about. */
export const idleWords: ReadonlySet<string> = new Set(
  `say says said saying tell tells told claim claims claimed happen happens happened happening occur
   occurred take takes took taken taking place mean means meant true real really right sure source
   sources proof evidence link date day time year month week long ago one first last again confirm
   confirmed speaker author person people place exact exactly words quote context full know known find
   found come comes came go goes went put many much often soon far old early late details detail
   information info reason reasons see seen show name names called happenings why's it'd he'd`.split(
    /\s+/u,
  ),
);
