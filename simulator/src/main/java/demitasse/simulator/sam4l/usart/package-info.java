/** The USART of the SAM4L as UART and as SPI master (Atmel 42023, USART). */
package demitasse.simulator.sam4l.usart;
