/** The words before the site goes when the page is there. */
import { TestBed } from '@angular/core/testing';
import { FirstContent } from './first-content';

function page(): { main: HTMLElement; isThere: () => boolean } {
  document.body.innerHTML = '<div id="stoep-first"><h1>Eerst</h1></div><main></main>';
  const main = document.querySelector('main') as HTMLElement;
  TestBed.inject(FirstContent).replaceWhenReady(main);
  return { main, isThere: () => document.getElementById('stoep-first') !== null };
}

describe('the first content', () => {
  it('stays until the page has its heading', async () => {
    const { main, isThere } = page();
    main.append(document.createElement('p'));
    await Promise.resolve();
    expect(isThere()).toBe(true);
    main.append(document.createElement('h1'));
    await Promise.resolve();
    expect(isThere()).toBe(false);
  });

  it('does not stay for ever', () => {
    jest.useFakeTimers();
    const { isThere } = page();
    jest.advanceTimersByTime(4_001);
    expect(isThere()).toBe(false);
    jest.useRealTimers();
  });
});
