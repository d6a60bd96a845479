"""The district's own set of agents' forms (代办文书样式): 一卡一表一志五单, named and headed as the district likes."""
