/** A browser and a system as people call them, out of what the browser says of itself. */
export function agentName(agent: string): { browser: string; system: string } {
  const browser = /Edg(?:e|A|iOS)?\/\d/.test(agent)
    ? 'Edge'
    : /MicroMessenger\//.test(agent)
      ? 'WeChat'
      : /OPR\//.test(agent)
        ? 'Opera'
        : /Firefox\/|FxiOS\//.test(agent)
          ? 'Firefox'
          : /Chrom(?:e|ium)\/|CriOS\//.test(agent)
            ? 'Chrome'
            : /Safari\//.test(agent)
              ? 'Safari'
              : agent.split(/[ /]/)[0] || '';
  const system = /HarmonyOS|OpenHarmony/.test(agent)
    ? 'HarmonyOS'
    : /Android/.test(agent)
      ? 'Android'
      : /iPhone|iPad|iPod/.test(agent)
        ? 'iOS'
        : /Windows/.test(agent)
          ? 'Windows'
          : /Mac OS X|Macintosh/.test(agent)
            ? 'macOS'
            : /Linux|X11/.test(agent)
              ? 'Linux'
              : '';
  return { browser, system };
}

/** Whether it is carried about. */
export const isPhone = (agent: string) => /Mobile|Android|iPhone|iPad|HarmonyOS/.test(agent);
