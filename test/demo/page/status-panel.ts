import type { StatusView } from '../protocol.js';
import { byId, element, fill } from './element.js';

/** What the loopback Discord saw of the bot. */
export function drawStatus(status: StatusView): void {
  const { breaches, isConnected } = status;
  fill(
    byId('status'),
    element('h2', { id: 'status-title' }, 'What the loopback saw'),
    element(
      'dl',
      { class: 'figures' },
      figure('Bot', isConnected ? 'connected' : 'offline', isConnected ? 'good' : 'bad'),
      figure('Last answer', duration(status.lastAnswerMs)),
      figure(`Median of ${status.answers}`, duration(status.medianAnswerMs)),
      figure('Requests', String(status.requests)),
      figure('Breaches', String(breaches.length), breaches.length === 0 ? 'good' : 'bad'),
    ),
    breaches.length > 0 &&
      element('ul', { class: 'breaches' }, ...breaches.map((breach) => element('li', {}, breach))),
    element(
      'p',
      { class: 'status-note' },
      status.isSchemaChecked
        ? 'Every request is checked against Discord’s published description and its limits.'
        : 'Requests are checked against Discord’s limits; the published description is not here.',
    ),
    element('h3', {}, 'Newest requests'),
    element(
      'ol',
      { class: 'requests', tabindex: 0 },
      ...status.recent.map(({ method, path, status: code, tookMs }) =>
        element(
          'li',
          { class: code === null || code >= 400 ? 'bad' : null },
          element('span', { class: 'request-what' }, method, ' ', shortened(path)),
          element('span', { class: 'request-how' }, `${code ?? '—'} · ${tookMs} ms`),
        ),
      ),
    ),
  );
}

function figure(name: string, value: string, tone?: 'good' | 'bad'): HTMLElement {
  return element('div', {}, element('dt', {}, name), element('dd', { class: tone ?? null }, value));
}

function duration(ms: number | null): string {
  return ms === null ? '—' : `${ms} ms`;
}

/** Ids are long and tell nothing here: their last four digits do. */
function shortened(path: string): string {
  return path.replace(/\d{12,}/g, (id) => `…${id.slice(-4)}`);
}
