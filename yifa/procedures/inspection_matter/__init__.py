"""The list of random inspection matters (随机抽查事项清单): what may be inspected at random, by whom, on what legal ground."""
