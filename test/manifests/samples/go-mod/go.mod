module example.com/shop

go 1.24

toolchain go1.24.1

require (
	example.com/router v1.2.3
	example.com/uuid v2.0.0+incompatible // indirect
)

require example.com/old v1.0.0

replace example.com/old => example.com/new v1.1.0
