import { standing } from '../state/duty.js';
import { strings } from '../strings/strings.js';

/** Whether the caller is on duty, and where cases go. @param {{ onDuty: boolean, roster: unknown[] }} duty */
export function dutyWords(duty) {
  return { on: strings.dutyOn, off: strings.dutyOff, nobody: strings.dutyNobody }[standing(duty)];
}
