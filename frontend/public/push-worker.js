// Shows a message that came for this device, and opens the page that it is about. It keeps no pages and no files:
// without a connection there is nothing to show that would still be true.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => {
  const message = event.data?.json() ?? {};
  // The same message twice is shown once, by its tag.
  const shown = {
    body: message.body ?? '',
    tag: message.tag ?? 'stoep',
    data: { link: message.link ?? '/' },
    icon: '/favicon.svg',
  };
  event.waitUntil(self.registration.showNotification(message.title ?? 'Stoep', shown));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  // Only a path of this very site, whatever the message says.
  const address = new URL(event.notification.data?.link ?? '/', self.location.origin);
  if (address.origin === self.location.origin)
    event.waitUntil(self.clients.openWindow(address.pathname + address.search));
});
