import type { NumberSetting, TextSetting } from '../contract.ts';

export type ValueFault = 'not-a-whole-number' | 'too-small' | 'too-large' | 'not-a-text' | 'empty' | 'too-long' | 'not-in-this-form';

/** Why a value cannot be set; undefined where it can. */
export function faultOf(setting: NumberSetting | TextSetting, value: unknown): ValueFault | undefined {
  switch (setting.kind) {
    case 'number':
      if (typeof value !== 'number' || !Number.isSafeInteger(value)) return 'not-a-whole-number';
      return value < setting.min ? 'too-small' : value > setting.max ? 'too-large' : undefined;
    case 'text':
      if (typeof value !== 'string') return 'not-a-text';
      if (value.trim() === '') return 'empty';
      if ([...value].length > setting.longest) return 'too-long';
      return setting.pattern === undefined || new RegExp(`^(?:${setting.pattern})$`, 'u').test(value) ? undefined : 'not-in-this-form';
  }
}
