// Pages of the site, fetched to be shown within another.

/**
 * Rejects when it can't be had. The browser's own reader of documents needs no policy on what may be parsed, and runs no script.
 * @param {string} address
 * @returns {Promise<Document>}
 */
export const fetchPage = (address) => new Promise((done, failed) => {
  const request = new XMLHttpRequest();
  request.open('GET', address);
  request.responseType = 'document';
  request.onload = () => {
    if (request.status === 200 && request.response?.querySelector('[data-source-compare]')) done(request.response);
    else failed(new Error(`${address} answers ${request.status}; check the topic and that the whole folder is published`));
  };
  request.onerror = () => failed(new Error(`${address} could not be loaded; check that the whole folder is published`));
  request.send();
});
