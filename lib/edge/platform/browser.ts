// The WebExtension API, promise-based in both browsers. The only file that imports it.
export { type Browser, browser } from 'wxt/browser';
