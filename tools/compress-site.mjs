// Writes a Brotli and a gzip copy beside every text file of the built site, as small as they get, so that the server
// does not compress the same bytes again for every visitor.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { inRoot } from './workspace/folders.mjs';

const folder = inRoot('frontend', 'dist', 'browser');
/** Below this a copy saves nothing that anybody notices. */
const leastBytes = 512;

const files = readdirSync(folder, { recursive: true }).filter((file) => /\.(js|css|svg)$/.test(file));
for (const file of files) {
  const path = join(folder, file);
  const content = readFileSync(path);
  if (content.length < leastBytes) continue;
  const size = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  writeFileSync(`${path}.br`, brotliCompressSync(content, { params: size }));
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
}
console.log(`${files.length} files of the site compressed`);
