/**
 * Where to go after signing in. Only a path of this site; anything else leads home.
 * @param {string} search
 */
export function returnPath(search) {
  const next = new URLSearchParams(search).get('next') ?? '/';
  return /^\/(?![/\\])[^\\\s]*$/.test(next) ? next : '/';
}

/** The page to sign in on, which leads back here. @param {{ pathname: string, search: string }} here */
export function signInAddress({ pathname, search }) {
  return `/?next=${encodeURIComponent(pathname + search)}`;
}

/** The page on which a second factor is set up. */
export const accountPath = '/account/';

/**
 * Until staff have a second factor the server refuses whatever is not the account page's.
 * @param {{ mustSetUpTotp: boolean } | null} who @param {string} pathname
 */
export function mustSetUpFirst(who, pathname) {
  return who !== null && who.mustSetUpTotp && pathname !== accountPath;
}

/**
 * @param {string[]} roles
 * @returns {{ console: boolean, duty: boolean, moderation: boolean, administration: boolean, audit: boolean }}
 */
export function pagesFor(roles) {
  const has = (/** @type {string[]} */ ...wanted) => wanted.some((role) => roles.includes(role));
  return {
    console: has('clinician'),
    duty: has('clinician', 'administrator'),
    moderation: has('peer-moderator', 'facilitator', 'administrator'),
    administration: has('administrator', 'facilitator'),
    audit: has('administrator'),
  };
}
