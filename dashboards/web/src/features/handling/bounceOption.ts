import type { GraphSeriesOption } from 'echarts/charts';
import type { TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { Pair } from '@/api/getBounces';

export type BounceOption = ComposeOption<GraphSeriesOption | TooltipComponentOption>;

export interface BounceWords {
  unit: (name: string) => string;
  pair: (pair: Pair) => string;
  aria: string;
}

/** The pairs that are drawn: those that lost most, for a graph of more says nothing. */
export const drawn = (pairs: Pair[]): Pair[] => pairs.slice(0, 16);

/** Units on a circle; an arrow for each pair, as thick as the time it lost, amber where it leads in a circle. */
export function bounceOption(all: Pair[], cycles: string[][], words: BounceWords, colour: (name: string) => string): BounceOption {
  const pairs = drawn(all);
  const isBack = (pair: Pair): boolean => cycles.some((way) => way.some((unit, i) => unit === pair.from && way[i + 1] === pair.to));
  const most = Math.max(1, ...pairs.map((pair) => pair.minutesLost));
  const weight = new Map<string, number>();
  for (const pair of pairs) {
    weight.set(pair.from, (weight.get(pair.from) ?? 0) + pair.hops);
    weight.set(pair.to, weight.get(pair.to) ?? 0);
  }
  const heaviest = Math.max(1, ...weight.values());
  return {
    aria: { enabled: true, label: { description: words.aria } },
    animation: false,
    tooltip: {
      confine: true,
      backgroundColor: colour('--ground'),
      borderColor: colour('--line-strong'),
      textStyle: { color: colour('--ink'), fontSize: 12 },
      formatter: (item) => {
        const one = Array.isArray(item) ? item[0] : item;
        return typeof one?.name === 'string' ? escaped(one.name) : '';
      },
    },
    series: [
      {
        type: 'graph',
        layout: 'circular',
        circular: { rotateLabel: false },
        left: '22%',
        right: '22%',
        top: 32,
        bottom: 32,
        roam: false,
        silent: false,
        edgeSymbol: ['none', 'arrow'],
        edgeSymbolSize: 7,
        label: { show: true, position: 'right', color: colour('--ink'), fontSize: 11, width: 110, overflow: 'break' },
        labelLayout: { hideOverlap: false },
        itemStyle: { color: colour('--accent') },
        data: [...weight].map(([name, hops]) => ({
          id: name,
          name: words.unit(name),
          symbolSize: 8 + (14 * hops) / heaviest,
        })),
        links: pairs.map((pair) => ({
          source: pair.from,
          target: pair.to,
          name: words.pair(pair),
          lineStyle: {
            width: 1 + (5 * pair.minutesLost) / most,
            curveness: 0.18,
            opacity: 0.75,
            color: colour(isBack(pair) ? '--amber' : '--line-strong'),
          },
        })),
      } as GraphSeriesOption,
    ],
  };
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
