import { can, permissions, wijkenFor, type Action, type Subject } from './access.js';
import { roles, type Actor, type Role } from './roles.js';

const mine: Subject = { ownerIds: ['me'], wijkCode: 'WK1', isPublic: false };
const somebody = (...held: Role[]): Actor => ({
  personId: 'me',
  municipalityId: 1,
  roles: held.map((role) => ({ role, wijkCode: null })),
});
const other = (role: Role, wijkCode: string | null = null): Actor => ({
  personId: 'other',
  municipalityId: 1,
  roles: [{ role, wijkCode }],
});

/** Written by hand, as the people of the product would say it: role by action. Everybody else is refused. */
const rolesByAction: Partial<Record<Action, Role[]>> = {
  'dossier.list': ['case-worker', 'adviser-physical', 'adviser-social', 'budget-holder', 'finance', 'auditor'],
  'dossier.read': ['case-worker', 'adviser-physical', 'adviser-social', 'budget-holder', 'finance', 'auditor'],
  'dossier.handle': ['case-worker'],
  'dossier.close': ['case-worker', 'budget-holder'],
  'dossier.note': ['case-worker', 'adviser-physical', 'adviser-social', 'budget-holder'],
  'dossier.advise': ['adviser-physical', 'adviser-social'],
  'dossier.decide': ['budget-holder'],
  'initiative.list-unanswered': ['case-worker', 'neighbourhood-professional'],
  'initiative.respond': ['case-worker', 'neighbourhood-professional'],
  'initiative.take-over': ['case-worker'],
  'embed.administer': ['administrator'],
  'facility.administer': ['administrator'],
  'facility.see-use': ['case-worker', 'adviser-social', 'neighbourhood-professional', 'administrator', 'auditor'],
  'desk.use': ['desk', 'case-worker'],
  'mail.read': ['administrator'],
  'moderation.read': ['moderator'],
  'moderation.decide': ['moderator'],
  'round.read': ['case-worker', 'budget-holder', 'administrator', 'auditor'],
  'round.prepare': ['case-worker', 'administrator'],
  'round.count': ['case-worker', 'administrator', 'auditor'],
  'round.release': ['case-worker', 'budget-holder', 'administrator'],
  'round.recount': ['administrator', 'auditor'],
  'round.desk': ['case-worker', 'administrator', 'desk'],
  'intervention.read-files': ['case-worker', 'administrator', 'auditor'],
  'intervention.administer': ['administrator'],
  'scheme.administer': ['administrator'],
  'people.administer': ['administrator'],
};

describe('access', () => {
  const staffActions = (Object.keys(permissions) as Action[]).filter((action) => permissions[action].who === 'roles');

  it('knows every action of staff in the table by hand', () => {
    expect(staffActions.sort()).toEqual(Object.keys(rolesByAction).sort());
  });

  it.each(staffActions)('lets only the right roles do %s', (action) => {
    for (const role of roles) {
      const expected = rolesByAction[action]?.includes(role) ? 'allowed' : 'forbidden';
      expect({ role, answer: can(other(role), action, mine) }).toEqual({ role, answer: expected });
    }
    expect(can(null, action, mine)).toBe('sign-in-first');
  });

  it('limits a role to its wijk', () => {
    expect(can(other('case-worker', 'WK1'), 'dossier.handle', mine)).toBe('allowed');
    expect(can(other('case-worker', 'WK2'), 'dossier.handle', mine)).toBe('forbidden');
  });

  it('keeps the dossier of one’s own application closed to staff who ask for money themselves', () => {
    for (const action of staffActions.filter((one) => one.startsWith('dossier.') && one !== 'dossier.list')) {
      expect(can(somebody(...roles), action, mine)).toBe('forbidden');
    }
  });

  it('knows the wijken somebody may work in', () => {
    expect(wijkenFor(other('case-worker'), 'dossier.list')).toBe('everywhere');
    expect(wijkenFor(other('case-worker', 'WK1'), 'dossier.list')).toEqual(['WK1']);
    expect(wijkenFor(other('moderator'), 'dossier.list')).toEqual([]);
  });

  it('keeps what is one’s own to oneself, whatever the role of another', () => {
    for (const action of ['initiative.edit', 'application.edit'] as const) {
      expect(can(somebody(), action, mine)).toBe('allowed');
      for (const role of roles) expect(can(other(role), action, mine)).toBe('forbidden');
    }
  });

  it('lets who applies along read it, change nothing of it and handle nothing of it', () => {
    const along: Subject = { ...mine, ownerIds: ['applicant'], readerIds: ['me'] };
    expect(can(somebody(), 'application.read', along)).toBe('allowed');
    expect(can(somebody(...roles), 'application.edit', along)).toBe('forbidden');
    expect(can(somebody(...roles), 'dossier.read', along)).toBe('forbidden');
    expect(can(somebody(...roles), 'dossier.decide', along)).toBe('forbidden');
    for (const role of roles) expect(can(other(role), 'application.read', along)).toBe('forbidden');
  });

  it('lets the desk do what owners do, only for who has no account, and in its own wijk', () => {
    const onBehalf: Subject = { ...mine, ownerIds: ['resident'], isOnBehalf: true };
    for (const action of ['initiative.read', 'initiative.edit', 'application.read', 'application.edit'] as const) {
      for (const role of roles) {
        const expected = role === 'desk' || role === 'case-worker' ? 'allowed' : 'forbidden';
        expect({ role, answer: can(other(role), action, onBehalf) }).toEqual({ role, answer: expected });
      }
      expect(can(other('desk', 'WK2'), action, onBehalf)).toBe('forbidden');
      expect(can(other('desk'), action, mine)).toBe('forbidden');
    }
  });

  it('lets initiators and the staff beside them answer, and nobody else', () => {
    expect(can(somebody(), 'initiative.answer', mine)).toBe('allowed');
    expect(can(other('case-worker'), 'initiative.answer', mine)).toBe('allowed');
    expect(can(other('case-worker', 'WK2'), 'initiative.answer', mine)).toBe('forbidden');
    expect(can(other('auditor'), 'initiative.answer', mine)).toBe('forbidden');
    expect(can(null, 'initiative.answer', mine)).toBe('sign-in-first');
  });

  it('shows a draft to its owner and a published initiative to everybody', () => {
    expect(can(null, 'initiative.read', mine)).toBe('sign-in-first');
    expect(can(other('administrator'), 'initiative.read', mine)).toBe('forbidden');
    expect(can(somebody(), 'initiative.read', mine)).toBe('allowed');
    expect(can(null, 'initiative.read', { ...mine, isPublic: true })).toBe('allowed');
  });
});
