// Keeps so many requests in the air and reads off how many were answered, and how slow the slowest hundredth was.
import autocannon from 'autocannon';

/**
 * @param {string} url
 * @param {{ connections: number, seconds?: number, amount?: number }} how for so long, or until so many are done
 * @param {(n: number) => object} next the n-th request: method, path, headers, body
 * @returns requests a second, and milliseconds that half and all but a hundredth of them stayed under
 */
export async function load(url, { connections, seconds, amount }, next) {
  let n = 0;
  let complaint = '';
  const onResponse = (status, body) => {
    if (status >= 400) complaint ||= `${status} ${body}`;
  };
  const started = performance.now();
  const result = await autocannon({
    url,
    connections,
    // Ends at a sampling: often, or a count of a few hundred would be measured in whole seconds.
    ...(amount ? { amount, sampleInt: 20 } : { duration: seconds }),
    requests: [{ onResponse, setupRequest: (request) => ({ ...request, ...next(n++) }) }],
  });
  const took = (performance.now() - started) / 1000;
  const failed = result.non2xx + result.errors;
  if (failed > 0) throw new Error(`${failed} of ${result['2xx'] + failed} requests were refused: ${complaint}`);
  return { rate: amount ? amount / took : result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}
