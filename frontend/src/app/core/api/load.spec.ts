/** Loading keeps what was there while the next comes or fails. */
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { load } from './load';
import { Problem } from './problem';

async function settle(): Promise<void> {
  TestBed.tick();
  for (let round = 0; round < 5; round++) await Promise.resolve();
}

describe('loading', () => {
  it('keeps the last list when the next one fails, and says what went wrong', async () => {
    const page = signal(1);
    const loader = jest.fn((asked: number) =>
      asked === 2 ? Promise.reject(new Problem(503, 'try-again')) : Promise.resolve(`page ${asked}`),
    );
    const list = TestBed.runInInjectionContext(() => load(page, loader));
    await settle();
    expect(list.value()).toBe('page 1');
    page.set(2);
    await settle();
    expect(list.value()).toBe('page 1');
    expect(list.problem()?.reason).toBe('try-again');
    page.set(3);
    await settle();
    expect(list.value()).toBe('page 3');
    expect(list.problem()).toBeNull();
  });

  it('ignores an answer that comes after the next question', async () => {
    const asked = signal('slow');
    let answerSlow: (value: string) => void = () => undefined;
    const loader = (question: string) =>
      question === 'slow' ? new Promise<string>((resolve) => (answerSlow = resolve)) : Promise.resolve('fast answer');
    const list = TestBed.runInInjectionContext(() => load(asked, loader));
    await settle();
    asked.set('fast');
    await settle();
    answerSlow('slow answer');
    await settle();
    expect(list.value()).toBe('fast answer');
  });

  it('waits as long as there is nothing to ask', async () => {
    const loader = jest.fn(() => Promise.resolve(1));
    TestBed.runInInjectionContext(() => load(() => undefined, loader));
    await settle();
    expect(loader).not.toHaveBeenCalled();
  });
});
