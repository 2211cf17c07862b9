import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../src/ingest/source-metadata.js';
import { readYamlMetadata } from '../../src/ingest/yaml-metadata.js';
import { currentOf } from '../storage/current-of.js';
import { ingest, store, write } from './ingest-folder.js';

const yaml = `reviews:
  - claim: The pier sank in one night.
    claimant: Otto Bram
    claimedAt: 2023-04-02
    rating: False
    reviewedAt: 2023-04-09
    publisher: Quay Check
    url: https://example.org/pier
  - rating: 2
`;

describe('reviews as metadata', () => {
  it('come with a sidecar, are stored with the document, and changing them changes its labels', async () => {
    write('pier.txt', 'The pier stands.');
    write('pier.meta.yaml', yaml);
    expect(await ingest()).toMatchObject({ added: 1, problems: [] });
    const [document] = await currentOf(store);
    expect(document?.source.reviews).toMatchObject([
      {
        claim: 'The pier sank in one night.',
        claimant: 'Otto Bram',
        claimedAt: { value: '2023-04-02', precision: 'day' },
        rating: 'False',
        reviewedAt: { value: '2023-04-09' },
        publisher: 'Quay Check',
        url: 'https://example.org/pier',
      },
      { claim: null, claimant: null, claimedAt: null, rating: '2', publisher: null, url: null },
    ]);
    expect(await ingest()).toMatchObject({ unchanged: 1 });
    write('pier.meta.yaml', yaml.replace('rating: False', 'rating: Mostly false'));
    expect(await ingest()).toMatchObject({ relabelled: 1 });
    expect((await currentOf(store))[0]?.source.reviews?.[0]?.rating).toBe('Mostly false');
  });

  it('keep the spelling of a verdict that YAML takes for something else', () => {
    const { metadata } = readYamlMetadata('reviews:\n  - rating: FALSE\n  - rating: 1.0\n');
    expect(metadata.reviews).toEqual([{ rating: 'FALSE' }, { rating: '1.0' }]);
  });

  it('keep the text out with a wrong date, because a claim without its rating misleads', () => {
    const stated = { reviews: [{ claim: 'It sank.', rating: 'False', reviewedAt: 'last week' }] };
    expect(readMetadata(stated).faults).toMatchObject([
      { field: 'reviews.reviewedAt', severity: 'error' },
    ]);
  });

  it.each([12, 'five stars', true, ['good'], Array(201).fill({ rating: 'x' })])(
    'are passed over with a warning when they are something else: %j',
    (reviews) => {
      const { metadata, faults } = readMetadata({ title: 'T', reviews });
      expect(metadata).toEqual({ title: 'T' });
      expect(faults).toMatchObject([{ field: 'reviews', severity: 'warning' }]);
    },
  );
});
