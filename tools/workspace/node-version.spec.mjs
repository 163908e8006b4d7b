import { explainNodeVersion } from './node-version.mjs';

const RANGE = '^20.19.0 || ^22.13.0 || >=24.11.0';

describe('the check of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.13.1', '24.11.0', '24.21.0', '26.0.0'])('accepts %s', (version) => {
    expect(explainNodeVersion(version, RANGE)).toBeUndefined();
  });

  it.each(['18.20.4', '20.18.9', '21.7.3', '22.12.0', '23.11.0', '24.10.0'])('explains why not %s', (version) => {
    expect(explainNodeVersion(version, RANGE)).toContain(`this is Node ${version}; install Node 24`);
  });
});
