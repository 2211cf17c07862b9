const namespace = 'http://www.w3.org/2000/svg';

/** Strokes on a 24 × 24 grid. */
const paths = {
  hash: 'M9 4 7 20M17 4l-2 16M4.500 9h16M3.500 15h16',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  person:
    'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.500 20.500c1-4 4-5.500 7.500-5.500s6.500 1.500 7.500 5.500',
  thread: 'M5 5h14v10h-7l-4 4v-4H5z',
  eye: 'M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12zM12 14.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z',
  reply: 'M10 5 4 11l6 6M4.500 11H14c4 0 6 2.500 6 7',
  more: 'M5 12h.010M12 12h.010M19 12h.010',
  send: 'M12 20V5M5.500 11.500 12 5l6.500 6.500',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6 6 18',
  pulse: 'M3 12h4l2.500-7 5 14 2.500-7h4',
  outside: 'M13.500 4.500h6v6M19.500 4.500 11 13M17 13.500V19.500H4.500V7H10.500',
  slash: 'M4 4h16v16H4zM14.500 8l-5 8',
} as const;

/** A picture for the eye only; what it stands for is said in words beside it. */
export function icon(name: keyof typeof paths): SVGSVGElement {
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}
