/** Stands in for Taro's web components, which no page here uses. */
export function defineCustomElementTaroTabbar(): void {}
export function defineCustomElementTaroPullToRefreshCore(): void {}
export function defineCustomElementTaroSwiperCore(): void {}
export function defineCustomElementTaroSwiperItemCore(): void {}
