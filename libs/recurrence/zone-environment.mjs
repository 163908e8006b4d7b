// A test environment that gives the process the time zone named in a spec's "@zone": what a rule means may not depend on it.
import { TestEnvironment } from 'jest-environment-node';

export default class ZoneEnvironment extends TestEnvironment {
  constructor(config, context) {
    process.env.TZ = [context.docblockPragmas['zone']].flat()[0] ?? 'UTC';
    super(config, context);
  }
}
