/** @typedef {{ challengeId: string, options: any }} PasskeyQuestion */
/** @typedef {{ challengeId: string, credential: any }} PasskeyAnswer */

/** Newer than the types that ship with the compiler. */
const maker = /** @type {any} */ (globalThis.PublicKeyCredential);

/** Browsers keep passkeys for names, never for bare addresses such as 127.0.0.1. */
export const canUsePasskeys = typeof maker?.parseCreationOptionsFromJSON === 'function' && !/^[\d.]+$|:/.test(location.hostname);

/** Makes a passkey on this device. Throws when the person says no, or the device has it already. @param {PasskeyQuestion} question */
export async function makePasskey(question) {
  const publicKey = maker.parseCreationOptionsFromJSON(question.options);
  return answerTo(question, await navigator.credentials.create({ publicKey }));
}

/** Has a passkey prove that its owner is there. Throws when the person says no. @param {PasskeyQuestion} question */
export async function usePasskey(question) {
  const publicKey = maker.parseRequestOptionsFromJSON(question.options);
  return answerTo(question, await navigator.credentials.get({ publicKey }));
}

/** @param {PasskeyQuestion} question @param {any} credential @returns {PasskeyAnswer} */
function answerTo({ challengeId }, credential) {
  return { challengeId, credential: credential.toJSON() };
}
