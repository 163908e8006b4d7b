/** The map waits until somebody sees it. */
import { whenSeen } from './when-seen';

describe('waiting until something is seen', () => {
  const original = globalThis.IntersectionObserver;
  afterEach(() => (globalThis.IntersectionObserver = original));

  it('does not wait where the browser cannot tell', () => {
    Reflect.deleteProperty(globalThis, 'IntersectionObserver');
    let seen = 0;
    whenSeen(document.body, () => seen++);
    expect(seen).toBe(1);
  });

  it('calls back once, and not after it was stopped', () => {
    const reports: ((entries: { isIntersecting: boolean }[]) => void)[] = [];
    let disconnected = 0;
    class Observer {
      constructor(report: (entries: { isIntersecting: boolean }[]) => void) {
        reports.push(report);
      }
      observe(): void {
        disconnected -= 1;
      }
      disconnect(): void {
        disconnected += 1;
      }
    }
    globalThis.IntersectionObserver = Observer as unknown as typeof IntersectionObserver;
    let seen = 0;
    whenSeen(document.body, () => seen++);
    reports[0]?.([{ isIntersecting: false }]);
    expect(seen).toBe(0);
    reports[0]?.([{ isIntersecting: true }]);
    expect(seen).toBe(1);
    expect(disconnected).toBe(0);
    whenSeen(document.body, () => seen++)();
    expect(disconnected).toBe(0);
  });
});
