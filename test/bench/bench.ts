import './command-line.js';
import { installPeers } from './install-peers.js';

// `npm run bench`: Receipts beside its peers, which are installed only when they are needed.
installPeers();
await import('./side-by-side.js');
