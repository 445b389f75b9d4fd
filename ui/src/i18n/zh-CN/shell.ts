/** The frame around every screen: navigation, top bar, banners. */
export const shell = {
  nav: "主导航",
  collapse: "收起导航",
  expand: "展开导航",
  nav_start: "开始",
};
