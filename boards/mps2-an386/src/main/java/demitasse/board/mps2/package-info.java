/** ARM's MPS2 board with FPGA image AN386, which QEMU emulates: wiring only. */
package demitasse.board.mps2;
