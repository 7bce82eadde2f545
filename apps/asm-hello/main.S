@ main.S - asm-hello: a greeting from a program that is nothing but assembly.
@
@ It brings no variables, so its addresses are all relative to the program counter.

    .syntax unified
    .cpu cortex-m4
    .thumb

    .equ DRIVER_CONSOLE, 1
    .equ CONSOLE_WRITE, 1           @ command: writes from the buffer
    .equ UPCALL_WRITTEN, 1          @ what comes when the bytes are sent
    .equ BUFFER_WRITE, 1            @ read-only allow: the bytes
    .equ YIELD_WAIT_FOR, 2          @ yield until one certain upcall

@ Called by the library's start code.
@
@ in:      nothing
@ out:     r0 = 0, the completion code
@ changes: r0-r3, r12
    .section .text.main, "ax", %progbits
    .global main
    .type main, %function
    .thumb_func
main:
    push {r4, lr}                   @ lr: an upcall may change it; r4 keeps the stack aligned
    movs r0, #DRIVER_CONSOLE        @ r0 = driver
    movs r1, #BUFFER_WRITE          @ r1 = which buffer
    adr r2, greeting                @ r2 = its address
    movs r3, #greeting_size         @ r3 = its length
    svc #4                          @ read-only allow
    movs r0, #DRIVER_CONSOLE        @ r0 = driver
    movs r1, #CONSOLE_WRITE         @ r1 = command
    movs r2, #greeting_size         @ r2 = how many bytes
    movs r3, #0                     @ r3 = not used
    svc #2                          @ command
    movs r0, #YIELD_WAIT_FOR        @ r0 = variant
    movs r1, #DRIVER_CONSOLE        @ r1 = driver
    movs r2, #UPCALL_WRITTEN        @ r2 = which upcall
    svc #0                          @ yield
    movs r0, #0                     @ r0 = success
    pop {r4, pc}                    @ return
    .balign 4
greeting:
    .ascii "asm-hello: no compiler was asked\r\n"
    .equ greeting_size, . - greeting
    .size main, . - main
