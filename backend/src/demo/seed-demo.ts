import { DataSource } from 'typeorm';
import { Passwords } from '../modules/identity/public.js';
import type { Settings } from '../platform/config/settings.js';
import { dataSourceOptions } from '../platform/db/data-source.js';
import { seedActivities } from './seed-activities.js';
import { seedApplications } from './seed-applications.js';
import { seedInitiativeLife } from './seed-initiative-life.js';
import { seedDuinrade } from './seed-duinrade.js';
import { seedInterventions } from './seed-interventions.js';
import { seedInitiatives } from './seed-initiatives.js';
import { seedModeration } from './seed-moderation.js';
import { seedPeople } from './seed-people.js';
import { seedPlaces } from './seed-places.js';
import { seedSchemes } from './seed-schemes.js';
import { seedTogether } from './seed-together.js';
import { seedVoting } from './seed-voting.js';
import { DemoCalendar } from './seeding-tools.js';

/** The password of every account of the demo. It opens nothing but invented data. */
export const demoPassword = 'welkom-op-de-stoep';
export const demoMunicipalityId = 1;
const secondMunicipalityId = 9;

/** Fills an empty database with the demo municipality. @returns false when there is a municipality already. */
export async function seedDemo(url: string, settings: Settings, now = new Date()): Promise<boolean> {
  const dataSource = await new DataSource(dataSourceOptions(url, 2)).initialize();
  try {
    const passwordHash = await new Passwords().hash(demoPassword);
    const calendar = new DemoCalendar(now);
    return await dataSource.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('stoep:seed', 0))`);
      const known = await tx.query<unknown[]>('SELECT 1 FROM municipality LIMIT 1');
      if (known.length > 0) return false;
      await seedPlaces(tx, demoMunicipalityId, ['localhost', 'lindermeer.localhost']);
      await seedPeople(tx, demoMunicipalityId, calendar, passwordHash);
      await seedInterventions(tx, demoMunicipalityId, calendar);
      await seedInitiatives(tx, demoMunicipalityId, calendar);
      await seedInitiativeLife(tx, demoMunicipalityId, calendar);
      await seedModeration(tx, demoMunicipalityId, calendar);
      await seedSchemes(tx, demoMunicipalityId, calendar);
      await seedApplications(tx, demoMunicipalityId, calendar, settings);
      await seedTogether(tx, demoMunicipalityId, calendar);
      await seedVoting(tx, demoMunicipalityId, calendar);
      await seedActivities(tx, demoMunicipalityId, calendar, now);
      await seedDuinrade(tx, secondMunicipalityId, calendar, passwordHash);
      return true;
    });
  } finally {
    await dataSource.destroy();
  }
}
