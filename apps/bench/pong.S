@ pong.S - bench-pong: answers each notification with one.

    .syntax unified
    .cpu cortex-m4
    .thumb

    .equ YIELD_WAIT, 1

@ Called by the library's start code.
@
@ in:      nothing
@ out:     r0 = a completion code, only if it can't serve
@ changes: r0-r3, r12
    .section .text.main, "ax", %progbits
    .global main
    .type main, %function
    .thumb_func
main:
    push {r4, lr}                   @ r4 keeps the stack aligned
    adr r0, service                 @ r0 = this program's name
    adr r1, serve                   @ r1 = the function,
    adds r1, #1                     @   which is Thumb code
    movs r2, #0                     @ r2 = userdata
    bl ipc_serve                    @ r0 = status
    cbnz r0, 2f                     @ refused
1:  movs r0, #YIELD_WAIT            @ r0 = variant
    svc #0                          @ yield
    b 1b                            @ for ever
2:  pop {r4, pc}                    @ return r0
    .balign 4
service:
    .asciz "bench-pong"

@ What a notification calls.
@
@ in:      r0 = the client, r1-r3 = what it shares: nothing
@ out:     nothing
@ changes: r0-r3, r12
    .balign 4
serve:
    push {r4, lr}                   @ r4 keeps the stack aligned
    bl ipc_notify_client            @ r0 is who asked
    pop {r4, pc}                    @ return
    .size main, . - main
