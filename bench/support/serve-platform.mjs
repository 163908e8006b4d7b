// The platform in a process of its own.
import { serveForParent } from './platform.mjs';

await serveForParent();
