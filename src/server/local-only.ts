import type { FastifyInstance } from 'fastify';
import { ProblemError, type Problem } from '#kit/result.ts';

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);

const securityHeaders: Readonly<Record<string, string>> = {
  // Styles may be inline: the press handling of the component library adds a style element of its own.
  'content-security-policy':
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
    "font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; " +
    "form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/**
 * Local mode's guard: only requests addressed to this machine by a loopback name, and only pages of this very server
 * may ask. Another site's page cannot reach the data through the reader's browser, not even by a name that it has
 * pointed at 127.0.0.1.
 */
export function guardLocalMode(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders);
    const host = request.headers.host ?? '';
    if (!loopbackNames.has(nameOf(host))) throw new ProblemError([foreignHost(host)]);
    const origin = request.headers.origin;
    if (origin !== undefined && origin !== `http://${host}`) throw new ProblemError([foreignOrigin(origin)]);
  });
}

function nameOf(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '');
}

function foreignHost(host: string): Problem {
  return {
    code: 'host-not-local',
    message: {
      fi: 'Tämä Savotta vastaa vain omalla koneella.',
      sv: 'Denna Savotta svarar bara på den egna datorn.',
      en: 'This Savotta answers on its own machine only.',
    },
    remedy: {
      fi: 'Avaa osoite, jonka Savotta tulosti käynnistyessään.',
      sv: 'Öppna adressen som Savotta skrev ut vid start.',
      en: 'Open the address that Savotta printed when it started.',
    },
    at: 'Host',
    value: host,
  };
}

function foreignOrigin(origin: string): Problem {
  return {
    code: 'origin-not-local',
    message: {
      fi: 'Toisen sivuston sivu ei voi käyttää tätä Savottaa.',
      sv: 'En annan webbplats sida kan inte använda denna Savotta.',
      en: "Another site's page cannot use this Savotta.",
    },
    remedy: {
      fi: 'Avaa Savotta omassa ikkunassaan.',
      sv: 'Öppna Savotta i ett eget fönster.',
      en: 'Open Savotta in a window of its own.',
    },
    at: 'Origin',
    value: origin,
  };
}
