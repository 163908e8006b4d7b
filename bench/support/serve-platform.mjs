// The platform in a process of its own; it tells, when asked, which SQL a request came down to.
import { endRecording, startRecording } from './recording.mjs';
import { serveForParent } from './platform.mjs';

process.on('message', (message) => {
  if (message === 'record') startRecording();
  if (message === 'recorded') process.send({ statements: endRecording() });
});
await serveForParent();
