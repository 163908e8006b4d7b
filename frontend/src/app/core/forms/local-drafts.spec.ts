/** What somebody typed stays on the device until it is on the server, and not after signing out. */
import { TestBed } from '@angular/core/testing';
import { LocalDrafts } from './local-drafts';

describe('drafts on the device', () => {
  let drafts: LocalDrafts;

  beforeEach(() => {
    localStorage.clear();
    drafts = TestBed.inject(LocalDrafts);
  });

  it('come back after a reload', () => {
    drafts.keep('initiatief', { title: 'Bankje bij de bushalte' });
    expect(new LocalDrafts().read('initiatief')).toEqual({ title: 'Bankje bij de bushalte' });
  });

  it('are all gone after signing out, and nothing else is', () => {
    localStorage.setItem('stoep.rustig', 'ja');
    drafts.keep('initiatief', { title: 'Heg' });
    drafts.keep('steun', 'id');
    drafts.forgetAll();
    expect(drafts.read('initiatief')).toBeNull();
    expect(drafts.read('steun')).toBeNull();
    expect(localStorage.getItem('stoep.rustig')).toBe('ja');
  });

  it('are nothing when something else wrote there', () => {
    localStorage.setItem('stoep.concept.initiatief', '{broken');
    expect(drafts.read('initiatief')).toBeNull();
  });

  it('say so when the browser keeps nothing', () => {
    const refused = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(drafts.keep('initiatief', {})).toBe(false);
    refused.mockRestore();
  });
});
