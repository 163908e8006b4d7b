// Has the calendars of the test database read by programs that others wrote: icalendar (Python) and libical (through
// its GObject bindings). Root on a Debian gets the packages; elsewhere it says which one is missing and goes on.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { installDebianPackages } from './workspace/debian-packages.mjs';
import { inRoot } from './workspace/folders.mjs';
import { packageProgram } from './workspace/package-program.mjs';

const READERS = [
  {
    name: 'icalendar',
    packages: ['python3', 'python3-icalendar'],
    isThere: 'import icalendar',
    // Reading is lenient; writing out again and comparing the events is not.
    script: `
import sys, icalendar
for path in sys.argv[1:]:
    data = open(path, 'rb').read()
    calendar = icalendar.Calendar.from_ical(data)
    events = list(calendar.walk('VEVENT'))
    faults = [fault for part in calendar.walk() for fault in part.errors]
    assert not faults, (path, faults)
    assert len(events) == data.count(b'BEGIN:VEVENT') > 0, path
    for event in events:
        assert event.decoded('DTSTART').utcoffset().total_seconds() == 0, path
        assert event.decoded('DTEND') > event.decoded('DTSTART'), path
`,
  },
  {
    name: 'libical',
    packages: ['python3', 'python3-gi', 'gir1.2-ical-3.0'],
    isThere: "import gi; gi.require_version('ICalGLib', '3.0'); from gi.repository import ICalGLib",
    script: `
import sys, gi
gi.require_version('ICalGLib', '3.0')
from gi.repository import ICalGLib
for path in sys.argv[1:]:
    data = open(path, encoding='utf-8', newline='').read()
    calendar = ICalGLib.Component.new_from_string(data)
    assert calendar is not None, path
    assert calendar.count_errors() == 0, (path, calendar.count_errors())
    assert calendar.count_components(ICalGLib.ComponentKind.VEVENT_COMPONENT) == data.count('BEGIN:VEVENT') > 0, path
`,
  },
];

/** Debian's packages are for Debian's Python, which need not be the first one on the path. */
const PYTHON = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
const isThere = (reader) => spawnSync(PYTHON, ['-c', reader.isThere]).status === 0;

if (!READERS.every(isThere)) await installDebianPackages(READERS.flatMap(({ packages }) => packages));
const folder = mkdtempSync(join(tmpdir(), 'stoep-calendars-'));
try {
  const readers = READERS.filter(isThere);
  for (const { name } of READERS.filter((reader) => !readers.includes(reader)))
    console.log(`NOT CHECKED with ${name}: it is not on this machine and cannot be installed.`);
  if (readers.length > 0) check(readers, writeCalendars());
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The test of the calendars writes each of them when it is told where. @returns {string[]} their paths */
function writeCalendars() {
  const config = inRoot('backend', 'jest.config.mjs');
  const program = ['--no-warnings', '--experimental-vm-modules', packageProgram('jest'), '--config', config];
  const env = { ...process.env, CALENDARS_FOLDER: folder };
  const tests = spawnSync(process.execPath, [...program, 'calendars.int'], { env, encoding: 'utf8' });
  const files = readdirSync(folder).map((name) => join(folder, name));
  if (tests.status !== 0 || files.length === 0) {
    console.error(`The calendars could not be written.\n${tests.stderr}`);
    process.exitCode = 1;
  }
  return files;
}

function check(readers, files) {
  for (const { name, script } of files.length > 0 ? readers : []) {
    const { status, stderr } = spawnSync(PYTHON, ['-c', script, ...files], { encoding: 'utf8' });
    if (status === 0) console.log(`${files.length} calendars read by ${name}.`);
    else {
      console.error(`${name} cannot read them:\n${stderr}`);
      process.exitCode = 1;
    }
  }
}
