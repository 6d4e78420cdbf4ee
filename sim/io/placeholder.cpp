namespace cw { }
