import './command-line.js';
import { installPeers } from '../install-peers.js';

// `npm run bench:search`: the search beside its peers, which are installed only when they are needed.
installPeers();
await import('./measure-search.js');
