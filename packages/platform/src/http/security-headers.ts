import { randomBytes } from 'node:crypto';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyReply } from 'fastify';
import helmet, { type HelmetOptions } from 'helmet';
import type { App } from './app.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Lets `reply.cspNonce` mark inline styles and scripts of this page. */
    nonce?: boolean;
  }
  interface FastifyReply {
    /** For routes with `config.nonce` only; another one for each answer. */
    cspNonce: string;
  }
}

const policy = 'content-security-policy';

/** Nothing from elsewhere, nothing inline, in nobody's frame; HTTPS is only insisted upon where it is served. */
export function securityHeaders(app: App, secure: boolean): void {
  const headers = headersOf(options(secure));
  app.decorateReply('cspNonce', '');
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers);
    if (!request.is404 && request.routeOptions.config.nonce) allowNonce(reply, String(headers[policy]));
    done();
  });
}

function options(secure: boolean): HelmetOptions {
  const self = ["'self'"];
  const nothing = ["'none'"];
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: self,
        scriptSrc: self,
        styleSrc: self,
        imgSrc: ["'self'", 'data:'],
        workerSrc: self,
        manifestSrc: self,
        objectSrc: nothing,
        baseUri: nothing,
        formAction: self,
        frameAncestors: nothing,
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    xFrameOptions: { action: 'deny' },
  };
}

/** Helmet works its headers out anew for each answer; ours never change, so it is asked once. */
function headersOf(chosen: HelmetOptions): Record<string, string> {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  helmet(chosen)(request, response, () => {});
  return Object.fromEntries(Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]));
}

function allowNonce(reply: FastifyReply, csp: string): void {
  reply.cspNonce = randomBytes(16).toString('base64url');
  reply.header(policy, csp.replace(/(?<=(?:script|style)-src 'self')/g, ` 'nonce-${reply.cspNonce}'`));
}
