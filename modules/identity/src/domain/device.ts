const browsers = [
  [/MicroMessenger/, '微信 WeChat'],
  [/Edg\w*\//, 'Edge'],
  [/(?:HuaweiBrowser|HUAWEI)/, 'Huawei Browser'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const;
const systems = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
] as const;

/** What a browser calls itself, in a word or two by which people know their own: Chrome · Android. Empty where it says nothing. */
export function deviceOf(agent: string): string {
  const first = (known: readonly (readonly [RegExp, string])[]) => known.find(([pattern]) => pattern.test(agent))?.[1];
  return [first(browsers), first(systems)].filter((part) => part !== undefined).join(' · ');
}
