/**
 * When the member of a case asked for a clinician, if nobody has offered a room since; null if nothing is waited for. That somebody has
 * the case is no room yet.
 * @param {{ history?: { at: string, kind: string }[] }} detail
 */
export function openWish({ history = [] }) {
  const last = history.findLast(({ kind }) => kind === 'RoomWanted' || kind === 'RoomOffered');
  return last?.kind === 'RoomWanted' ? last.at : null;
}
