// Lets a client that knows Microsoft's hosts by heart speak to the fakes, and to nobody else.
const https = require("https");
const { urlToHttpOptions } = require("url");

const fakes = JSON.parse(process.env.FAKES);
const real = https.request;

https.request = function request(...args) {
  const callback = typeof args.at(-1) === "function" ? args.pop() : undefined;
  const [first, second] = args;
  const options =
    typeof first === "string" || first instanceof URL
      ? { ...urlToHttpOptions(new URL(first)), ...second }
      : { ...first };
  const host = options.hostname ?? options.host;
  const fake = fakes[host];
  if (fake === undefined) {
    throw new Error(`no fake for ${host}`);
  }
  const { hostname, port } = new URL(fake);
  const headers = { ...options.headers, Host: host };
  return real({ ...options, headers, host: hostname, hostname, port, servername: hostname, agent: undefined }, callback);
};
https.get = (...args) => https.request(...args).end();
